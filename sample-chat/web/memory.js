// Keeps values in the browser's storage: the last name for the next visit, and this tab's name and draft for a reload.

export const lastName = slot(() => localStorage, 'switchboard.name');
export const tabName = slot(() => sessionStorage, 'switchboard.name');
export const draft = slot(() => sessionStorage, 'switchboard.draft');

/** Returns access to a stored value. If the browser refuses storage, the value is always empty. */
function slot(storage, key) {
  return {
    get: () => quietly(() => storage().getItem(key)) ?? '',
    set: (value) => quietly(() => storage().setItem(key, value)),
    clear: () => quietly(() => storage().removeItem(key)),
  };
}

function quietly(access) {
  try {
    return access();
  } catch {
    return null;
  }
}
