/** Settles when what was rendered can be seen; soon in any case, for a device whose screen is dark draws nothing. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    // A frame's callbacks run before it is drawn: the task after them comes after it.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longestMs);
  });
}

const longestMs = 500;
