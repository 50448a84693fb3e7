/** How long a run may be silent, in milliseconds. */
const patience = 1_500;

/** One line on a terminal's standard error that says what a long run is doing; nothing elsewhere, and nothing for short runs. */
export function progressLine(stream: NodeJS.WriteStream): { step(text: string): void; done(): void } {
  if (!stream.isTTY) return { step: () => undefined, done: () => undefined };
  const started = performance.now();
  let shown = false;
  const clear = (): void => {
    if (shown) stream.write('\r\u001b[K');
  };
  return {
    step(text) {
      if (performance.now() - started < patience) return;
      clear();
      stream.write(`${text} …`);
      shown = true;
    },
    done: clear,
  };
}
