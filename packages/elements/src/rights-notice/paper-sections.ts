import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Opens every section while the page is printed, so that the paper has all of it, and closes them again. */
export class PaperSections implements ReactiveController {
  readonly #sections: () => readonly HTMLDetailsElement[];
  #held: ReadonlySet<HTMLDetailsElement> = new Set();

  constructor(host: ReactiveControllerHost, sections: () => readonly HTMLDetailsElement[]) {
    this.#sections = sections;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#open);
    addEventListener('afterprint', this.#close);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#open);
    removeEventListener('afterprint', this.#close);
  }

  /** True for a section that was opened for the paper, and by nobody. */
  holds(section: HTMLDetailsElement): boolean {
    return this.#held.has(section);
  }

  readonly #open = (): void => {
    // A browser may say so more than once before it says that it is done.
    const closed = this.#sections().filter(({open}) => !open);
    this.#held = new Set([...this.#held, ...closed]);
    for (const section of this.#held) section.open = true;
  };

  readonly #close = (): void => {
    const held = this.#held;
    for (const section of held) section.open = false;
    // What a browser still has to say about them comes a moment later.
    setTimeout(() => {
      if (this.#held === held) this.#held = new Set();
    });
  };
}
