import {extensionOf, extensionsOf} from './extensions.js';
import type {Extended} from './questionnaire.js';
import type {Words} from './survey.js';

/** A text in the language asked for, else in the definition's own: the translation extension, and markup beside it. */
export function wordsIn(
  language: string | undefined,
  {
    text,
    extended,
    own,
  }: {
    readonly text: string;
    readonly extended: Extended | undefined;
    readonly own: string | undefined;
  },
): Words {
  const translated = language && language !== own ? translationOf(extended, language) : undefined;
  // Markup is in the definition's own language: with a translation, the words matter more than their look.
  if (translated) return translated;
  return {text, language: own, rich: extended && richOf(extended)};
}

function translationOf(extended: Extended | undefined, language: string): Words | undefined {
  const translations = extensionsOf(extended, 'translation').map((translation) => {
    const part = (name: string) => translation.extension?.find(({url}) => url === name);
    const content = part('content');
    return {
      language: part('lang')?.valueCode ?? '',
      text: content?.valueString ?? content?.valueMarkdown ?? '',
    };
  });
  const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  return (
    translations.find((entry) => entry.language.toLowerCase() === language.toLowerCase()) ??
    translations.find((entry) => primary(entry.language) === primary(language))
  );
}

function richOf(extended: Extended): Words['rich'] {
  const xhtml = extensionOf(extended, 'rendering-xhtml')?.valueString;
  if (xhtml) return {kind: 'xhtml', source: xhtml};
  const markdown = extensionOf(extended, 'rendering-markdown');
  const source = markdown?.valueMarkdown ?? markdown?.valueString;
  return source ? {kind: 'markdown', source} : undefined;
}
