/** The notice as it stands on the screen, section by section, and what of it was opened. */
export class NoticePage {
  /** A place of its own: what stands there is read back, and can be drawn anew as a whole. */
  element = emptyPage();
  /** Sections that were opened in the language on the screen. */
  opened: ReadonlySet<string> = new Set();
  /** The section that was opened last, from which on it is read aloud. */
  #at = '';

  get sections(): readonly HTMLDetailsElement[] {
    return [...this.element.querySelectorAll<HTMLDetailsElement>('.section')];
  }

  /** What is read aloud: all from the section that was opened last. */
  get sectionsToRead(): readonly HTMLDetailsElement[] {
    const from = this.sections.findIndex((section) => idOf(section) === this.#at);
    return this.sections.slice(Math.max(from, 0));
  }

  /** Nothing of what was opened is left. */
  restart(): void {
    this.element = emptyPage();
    this.opened = new Set();
  }

  /** Asks the browser to leave the hospital's words alone. */
  refuseTranslation(): void {
    this.element.translate = false;
    this.element.className = 'stack notranslate';
  }

  noteOpened(id: string): void {
    this.opened = new Set([...this.opened, id]);
    this.#at = id;
  }

  /** What was opened in another language was not opened in this one, unless it still stands open. */
  noteLanguage(): void {
    this.opened = new Set(this.sections.filter((section) => section.open).map(idOf));
  }

  openAll(isOpen: boolean): void {
    for (const section of this.sections) section.open = isOpen;
  }

  /** Opens a section, and takes the person there. */
  goTo(id: string): void {
    const section = this.sections.find((each) => idOf(each) === id);
    if (!section) return;
    section.open = true;
    const summary = section.querySelector('summary');
    summary?.focus({preventScroll: true});
    summary?.scrollIntoView({block: 'start'});
  }
}

const idOf = ({dataset}: HTMLElement): string => dataset['id'] ?? '';

function emptyPage(): HTMLElement {
  const page = document.createElement('div');
  page.className = 'stack';
  return page;
}
