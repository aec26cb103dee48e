// What is measured inside a page, as text that the page runs: the moments between a hand and the picture that follows.

/** A promise that is kept when the picture after this moment is on the screen. */
const PAINTED = `const painted = () => new Promise((done) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = done;
  channel.port2.postMessage(0);
}));`;

/** Milliseconds from the beginning of the navigation to the first paint with content, and to the first heading. */
export const FIRST_PAINT = `(async () => {
  const seen = () => performance.getEntriesByName('first-contentful-paint')[0];
  while (!seen()) await new Promise((go) => setTimeout(go, 20));
  return { paint: seen().startTime, heading: window.headingAt };
})()`;

/** Notes when the first heading stands in the document; to be run before the page's own scripts. */
export const WATCH_HEADING = `new MutationObserver((_, watch) => {
  if (!document.querySelector('h1')) return;
  window.headingAt = performance.now();
  watch.disconnect();
}).observe(document, { childList: true, subtree: true });`;

/** Presses a button `times` times; milliseconds from each press to its picture. */
export const presses = (selector, times) => `(async () => { ${PAINTED}
  const taken = [];
  for (let at = 0; at < ${times}; at += 1) {
    await painted();
    const since = performance.now();
    document.querySelector(${JSON.stringify(selector)}).click();
    await painted();
    taken.push(performance.now() - since);
  }
  return taken;
})()`;

/** From now on notes for each key the milliseconds from its coming to its picture, in window.keyDelays. */
export const WATCH_KEYS = `(() => { ${PAINTED}
  window.keyDelays = [];
  addEventListener('keydown', async (event) => {
    await painted();
    window.keyDelays.push(performance.now() - event.timeStamp);
  }, { capture: true });
})()`;

/** Scrolls the nearest thing that scrolls around the grid by \`step\` pixels a picture; milliseconds between pictures. */
export const scrolling = (pictures, step) => `(async () => { ${PAINTED}
  let box = document.querySelector('[role=grid], table');
  const scrolls = (one) => one.scrollHeight > one.clientHeight + 50 && /auto|scroll/.test(getComputedStyle(one).overflowY);
  while (box && box !== document.documentElement && !scrolls(box)) box = box.parentElement;
  box ??= document.documentElement;
  if (box !== document.documentElement && !scrolls(box)) box = document.scrollingElement;
  const taken = [];
  let down = true;
  for (let at = 0; at < ${pictures}; at += 1) {
    const since = performance.now();
    const before = box.scrollTop;
    box.scrollTop += down ? ${step} : -${step};
    if (box.scrollTop === before) down = !down;
    await painted();
    taken.push(performance.now() - since);
  }
  return taken;
})()`;
