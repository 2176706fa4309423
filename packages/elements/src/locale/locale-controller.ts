import {html, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {warnOnce} from '../warn-once.js';
import type {Catalog, Message, Messages, TranslationLoader} from './catalog.js';
import {nearestLanguage, watchLanguage} from './nearest-language.js';

/** Values for the `{places}` of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Gives an element its words, in the language of the nearest `lang`. English is built in; another language is loaded
 * once and until it is there `ready` is false, so that nobody reads English first. A later change of language happens
 * in place, when the words are there. A missing message falls back to English alone and is marked with its language.
 */
export class LocaleController<Key extends string> implements ReactiveController {
  /** The language on screen, as the page wrote it (`es-MX`), or `en` when there is no catalog for it. */
  language = 'en';
  /** False until there are words in the page's language to show. */
  ready = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #catalogs: Catalog<Key>[];
  #translation: Partial<Messages<Key>> | undefined;
  #wanted = '';
  #stopWatching: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, catalog: Catalog<Key>) {
    this.#host = host;
    this.#catalogs = [catalog];
    host.addController(this);
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.language);
  }

  hostConnected(): void {
    this.#follow();
    this.#stopWatching = watchLanguage(this.#host, () => this.#follow());
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
  }

  /** Adds the words of a part that was loaded later. Resolves when they can be shown in the language on screen. */
  async extend(catalog: Catalog<Key>): Promise<void> {
    if (!this.#catalogs.includes(catalog)) this.#catalogs.push(catalog);
    await this.#load(this.#wanted);
  }

  /** The words of a message as plain text: for attributes, titles and announcements. */
  text(key: Key, values: MessageValues = {}): string {
    const english = this.#catalogs.find((catalog) => catalog.english[key])?.english[key];
    return fill(this.#translation?.[key] ?? english ?? '', values, this.language);
  }

  /** The words of a message for the page; an English one among others is marked as such. */
  show(key: Key, values: MessageValues = {}): string | TemplateResult {
    const isTranslated = !this.#translation || this.#translation[key] !== undefined;
    return marked(this.text(key, values), isTranslated ? this.language : 'en', this.language);
  }

  #follow(): void {
    const page = nearestLanguage(this.#host);
    const isKnown = primary(page) === 'en' || this.#translations(page).length > 0;
    const wanted = isKnown ? page : 'en';
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    void this.#load(wanted);
  }

  async #load(language: string): Promise<void> {
    const translations = this.#translations(language);
    // At once where there is nothing to wait for: the first paint has its words.
    if (translations.length === 0) {
      this.#arrived(language, undefined);
      return;
    }
    const settled = await Promise.allSettled(translations.map((load) => load()));
    if (language !== this.#wanted) return;
    const loaded = settled.flatMap((each) =>
      each.status === 'fulfilled' ? each.value.default : [],
    );
    // English is better than nothing to read; the fallback contacts stand beside it either way.
    if (loaded.length === 0) {
      this.#wanted = 'en';
      this.#arrived('en', undefined);
      return;
    }
    const messages = loaded.map((each) => each.messages);
    this.#arrived(language, Object.assign({}, ...messages) as Partial<Messages<Key>>);
    if (loaded.some(({status}) => status === 'unreviewed'))
      warnOnce(
        this.#host,
        `The ${primary(language)} words have not been reviewed by a hospital yet.`,
      );
  }

  #translations(language: string): readonly TranslationLoader<Key>[] {
    return this.#catalogs.flatMap((catalog) => catalog.translations[primary(language)] ?? []);
  }

  #arrived(language: string, translation: Partial<Messages<Key>> | undefined): void {
    this.language = language;
    this.#translation = translation;
    this.ready = true;
    this.#host.requestUpdate();
  }
}

/** The direction a language is written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|dv|fa|he|ps|sd|ur|yi)$/.test(primary(language)) ? 'rtl' : 'ltr';
}

/** Words for the page, marked with their language where it is not the one around them. */
export function marked(text: string, language: string, around: string): string | TemplateResult {
  return primary(language) === primary(around)
    ? text
    : html`<span lang=${language} dir=${directionOf(language)}>${text}</span>`;
}

/** The language of a tag, without its region. */
export function primary(language: string): string {
  return language.split('-', 1)[0]?.toLowerCase() ?? '';
}

function fill(message: Message, values: MessageValues, language: string): string {
  const form =
    typeof message === 'string'
      ? message
      : (message[new Intl.PluralRules(language).select(Number(values['count']))] ?? message.other);
  return form.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? value.toLocaleString(language) : (value ?? place);
  });
}
