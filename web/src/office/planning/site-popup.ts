// What a mark of the map tells when it is pressed, with ways to the row of its sheet and to its opening. The list below has the same.

interface Way {
  readonly words: string;
  readonly path: string;
}

/** An element of texts and links; `go` is the router's way, so that the page is not loaded anew. */
export function sitePopup(lines: readonly string[], ways: readonly Way[], go: (path: string) => void): HTMLElement {
  const box = document.createElement('div');
  lines.forEach((line, at) => {
    const text = document.createElement(at === 0 ? 'strong' : 'div');
    text.textContent = line;
    box.append(text);
  });
  for (const { words, path } of ways) {
    const link = document.createElement('a');
    link.href = path;
    link.textContent = words;
    link.className = 'x-popup-link';
    link.addEventListener('click', (event) => {
      event.preventDefault();
      go(path);
    });
    box.append(link);
  }
  return box;
}
