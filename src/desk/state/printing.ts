import { options as preact } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Whether the page is being printed: what it holds then is what stands on paper. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const show = (now: boolean) => () => {
      // The browser prints what stands there when its event returns, so that drawing cannot wait.
      preact.debounceRendering = (draw) => draw();
      setPrinting(now);
      delete preact.debounceRendering;
    };
    const [before, after] = [show(true), show(false)];
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
