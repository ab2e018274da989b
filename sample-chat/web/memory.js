// Keeps the last name for the next visit, and this tab's name and draft for a reload, in the browser's storage.

export const lastName = slot(() => localStorage, 'switchboard.name');
export const tabName = slot(() => sessionStorage, 'switchboard.name');
export const draft = slot(() => sessionStorage, 'switchboard.draft');

/** Browsers may refuse storage, so the chat works without it. */
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
