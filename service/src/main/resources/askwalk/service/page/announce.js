// The live region, which screen readers speak.

let pending = [];

/** Has screen readers speak a text; texts of the same moment are spoken together. */
export function announce(text) {
  pending.push(text);
  if (pending.length === 1) {
    window.setTimeout(() => {
      document.getElementById('live').textContent = pending.join(' ');
      pending = [];
    }, 60);
  }
}
