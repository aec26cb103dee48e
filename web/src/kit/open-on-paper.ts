// Paper cannot be unfolded: what is folded on the screen is open while it is printed.
import { useEffect } from 'react';

export function useOpenOnPaper(): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = (): void => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
      opened.forEach((one) => one.setAttribute('open', ''));
    };
    const close = (): void => opened.splice(0).forEach((one) => one.removeAttribute('open'));
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, []);
}
