/** Letters in the order in which they came, for one who waits. */
export interface Mailbox<Letter> {
  put(letter: Letter): void;
  isEmpty(): boolean;
  /** The next letter; undefined where none comes within some milliseconds, or where whoever waits is woken. */
  next(patience: number): Promise<Letter | undefined>;
  wake(): void;
}

export function createMailbox<Letter>(): Mailbox<Letter> {
  const letters: Letter[] = [];
  let wake = (): void => {};
  return {
    put(letter) {
      letters.push(letter);
      wake();
    },
    isEmpty: () => letters.length === 0,
    wake: () => wake(),
    async next(patience) {
      if (letters.length === 0)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.max(0, patience));
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      return letters.shift();
    },
  };
}
