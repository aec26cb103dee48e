// Pages with nothing to them, served in the run of the bench: what a browser needs at the least for the same thing.
import { createServer } from 'node:http';

const page = (body) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>空页</title>${body}</html>`;

const EMPTY = page(`<main><h1>空页</h1><button type="button" aria-pressed="false">大字</button></main>
<script>document.querySelector('button').onclick = ({ target }) => {
  const pressed = target.getAttribute('aria-pressed') !== 'true';
  target.setAttribute('aria-pressed', String(pressed));
  document.documentElement.style.fontSize = pressed ? '125%' : '';
};</script>`);

const INPUT = page('<main><h1>输入</h1><label>值 <input id="bare"></label></main>');

const cells = (tag, row, columns) =>
  Array.from({ length: columns }, (_, column) => `<${tag}>${row}·${column} 市内九区</${tag}>`).join('');
const table = (rows, columns) =>
  page(
    `<main><h1>表格</h1><div role="grid" style="height:600px;overflow:auto"><table><thead><tr>${cells('th', 0, columns)}</tr></thead><tbody>${Array.from(
      { length: rows },
      (_, row) => `<tr>${cells('td', row + 1, columns)}</tr>`,
    ).join('')}</tbody></table></div></main>`,
  );

/** Serves them on `port`: `/`, `/input`, `/table?rows=2000&columns=10`. Returns the server. */
export function serveBarePages(port) {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (pathname === '/input') response.end(INPUT);
    else if (pathname === '/table') response.end(table(Number(searchParams.get('rows')), Number(searchParams.get('columns'))));
    else response.end(EMPTY);
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}
