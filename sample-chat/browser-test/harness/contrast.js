/**
 * Returns the WCAG contrast between each text below `root` and its background. The function runs in the page, so it
 * cannot use imports.
 */
export function contrasts(root = '#chat') {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color) => {
    const [r, g, b] = color.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) {
        return color;
      }
    }
    return rgba('white');
  };
  const holdsText = (node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
  return [...document.querySelectorAll(`${root} *`)]
    .filter((node) => holdsText(node) && node.checkVisibility())
    .map((node) => {
      const [light, dark] = [luminance(rgba(getComputedStyle(node).color)), luminance(ground(node))].sort(
        (a, b) => b - a,
      );
      return {
        what: `${node.className || node.tagName} "${node.textContent.slice(0, 20)}"`,
        ratio: (light + 0.05) / (dark + 0.05),
      };
    });
}
