import {render} from 'lit';
import type {Survey, SurveyNode} from '@patient-relations/core/survey';
import type {Words} from '../fields/field.js';
import {directionOf, marked, type LocaleController} from '../locale/locale-controller.js';
import type {Field} from './field.js';
import {basicRenderer, type RendererOf} from './field-kinds.js';
import {createItemViews, type ItemViews, type Looks} from './item-views.js';
import {labelOf, type ShowText} from './item-words.js';
import type {SurveyMessage} from './survey.messages.js';

/** What a form is drawn with. */
export interface FormParts {
  readonly rendererOf: RendererOf;
  /** A text with structure as nodes, where what reads it was loaded. */
  readonly richText?:
    | ((
        words: ReturnType<Survey['words']>,
        node: SurveyNode | undefined,
      ) => DocumentFragment | undefined)
    | undefined;
  /** What helps with an answer, where a definition says so. */
  readonly hintOf?: ((node: SurveyNode, words: ShowText) => Words | undefined) | undefined;
  /** True where answers are only shown. */
  readonly readOnly?: boolean;
  /** Hears that an answer changed, after the places that show it. */
  readonly onChange?: () => void;
  /** How places look besides. */
  readonly looks?: ((fieldOf: SurveyForm['field']) => Looks) | undefined;
}

/** The places of a survey on the page, and what is said of their answers. */
export interface SurveyForm {
  readonly survey: Survey;
  readonly element: FormElement;
  readonly views: ItemViews;
  readonly field: (node: SurveyNode) => Omit<Field, keyof Inside>;
  /** What is said to be wrong, in words, by place and entry. */
  readonly errors: Map<SurveyNode, ReadonlyMap<number | '', Words>>;
  /** A text of the definition for the page. */
  show(node: SurveyNode | undefined, ...text: Parameters<ShowText>): Words;
  /** Takes what was done in a control. */
  take(control: HTMLElement, event: Event): void;
  /** Goes on in another language. Every answer stays. */
  speak(language: string): void;
}

/** Has the language that most words of the definition are in. */
type FormElement = HTMLElement & {dir: ReturnType<typeof directionOf>};

/** What a place's view adds to its field. */
type Inside = Pick<Field, 'beneath' | 'elementOf' | 'kept'>;

const none: ReadonlyMap<number | '', Words> = new Map();

/** Draws a survey into an element of its own and keeps it up to date. */
export function createSurveyForm(
  survey: Survey,
  {
    rendererOf = basicRenderer as RendererOf,
    richText,
    hintOf,
    looks,
    readOnly = false,
    onChange,
  }: Partial<FormParts>,
  locale: LocaleController<SurveyMessage>,
): SurveyForm {
  const element = document.createElement('div') as HTMLElement as FormElement;
  element.className = 'items';
  let spoken = '';
  let asked: string | undefined;
  const errors: SurveyForm['errors'] = new Map();
  const say = (key: string, values?: Readonly<Record<string, string | number>>): string =>
    locale.text(key as SurveyMessage, values);

  const own = new Map<string, Words>();
  /** Filled in once: a form may show one message a thousand times. */
  function showOwn(key: string): Words {
    const words = own.get(key) ?? marked(say(key), locale.language, element.lang);
    own.set(key, words);
    return words;
  }

  /** A text in the page's language where the definition has it; else marked with its own. */
  function show(node: SurveyNode | undefined, ...[text, extended]: Parameters<ShowText>): Words {
    const words = survey.words(node, text, extended);
    const rich = words.rich && richText?.(words, node);
    // A fragment is words like any other to whoever draws it.
    if (rich) return rich as unknown as Words;
    const {text: plain, language = locale.language} = words;
    return language === element.lang ? plain : marked(plain, language, element.lang);
  }

  function fieldOf(node: SurveyNode): Omit<Field, keyof Inside> {
    const words: ShowText = (text, extended) => show(node, text, extended);
    const wrong = errors.get(node) ?? none;
    return {
      survey,
      node,
      id: node.key,
      label: labelOf(node, words, readOnly ? undefined : showOwn),
      hint: hintOf?.(node, words),
      errors: wrong,
      error: wrong.get('') ?? wrong.get(0),
      readOnly: readOnly || node.item.readOnly,
      words,
      say,
      show: showOwn,
    };
  }

  const views = createItemViews(
    (node, inside, element) => {
      const renderer = rendererOf(node.item);
      const field = Object.assign(fieldOf(node), inside);
      if (renderer.render) render(renderer.render(field), element);
      else renderer.draw?.(field, element);
    },
    {
      lookOf: ({item}) => rendererOf(item),
      show: showAnswer,
      ...looks?.(fieldOf),
    },
  );

  /** An empty control shows no answer by itself: a form of a thousand is not asked a thousand times. */
  function showAnswer(node: SurveyNode, place: HTMLElement, isFirst: boolean): void {
    const {item, entries, enabled} = node;
    if (!isFirst || entries.some(({value, text}) => value ?? text))
      rendererOf(item).show({node}, place);
    if (item.disabledDisplay === 'protected')
      for (const control of place.querySelectorAll<HTMLInputElement>('input,textarea,select'))
        if (views.nodeAt(control) === node) control.disabled = !enabled;
  }

  /** Most words are in one language: it is said once, around them all. */
  function setLanguage(): void {
    const [first] = survey.nodes;
    const {text, _text} = first?.item.source ?? {};
    own.clear();
    spoken = locale.language;
    asked = survey.language;
    element.lang = survey.words(first, text, _text).language ?? spoken;
    element.dir = directionOf(element.lang);
  }

  let {nodes} = survey;
  let still: SurveyNode | undefined;
  survey.subscribe((changed) => {
    // Told before anything is drawn: each text is marked where it is in another.
    const isSpoken = asked !== survey.language;
    if (isSpoken) setLanguage();
    views.update(still ? [...changed].filter((node) => node !== still) : changed);
    if (nodes !== survey.nodes) views.fill(element, (nodes = survey.nodes));
    if (!isSpoken) onChange?.();
  });
  setLanguage();
  views.fill(element, nodes);
  return {
    survey,
    element,
    views,
    field: fieldOf,
    errors,
    show,
    take(control, event) {
      const node = views.nodeAt(control);
      if (!node) return;
      const {item, options} = node;
      const renderer = rendererOf(item);
      // Its control shows the answer already; its label may tell of it.
      still = renderer.isStill && !item.items[0] && !item.source._text ? node : undefined;
      renderer.take({survey, node}, control, event);
      still = undefined;
      if (options !== node.options) views.update([node]);
    },
    speak(language) {
      if (survey.language === language && spoken === locale.language) return;
      // The same, with other words of ours around it.
      if (survey.language === language) survey.setLanguage(undefined);
      survey.setLanguage(language);
    },
  };
}
