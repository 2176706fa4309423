import {
  loadRichTextReader,
  type RichTextKind,
  type RichTextReader,
} from '@patient-relations/core/survey/rich-text';
import type {Survey, SurveyIssue} from '@patient-relations/core/survey';
import {richTextNode} from './rich-text/rich-text-node.js';
import type {FormParts} from './survey-form.js';

const kinds: readonly RichTextKind[] = ['xhtml', 'markdown'];

/**
 * What turns texts with structure into nodes; undefined where a survey has none. What it leaves out of a text is added
 * to the survey's issues.
 */
export async function loadRichText({definition, issues}: Survey): Promise<FormParts['richText']> {
  const text = JSON.stringify(definition);
  const used = kinds.filter((kind) => text.includes(`/rendering-${kind}"`));
  if (used.length === 0) return undefined;
  const loaded = await Promise.all(
    used.map(async (kind) => [kind, await loadRichTextReader(kind)] as const),
  );
  const readers = new Map<RichTextKind, RichTextReader>(loaded);
  const known = new Map<string, ReturnType<RichTextReader> | undefined>();
  return ({rich}, node) => {
    if (!rich) return undefined;
    if (!known.has(rich.source)) {
      const read = readers.get(rich.kind)?.(rich.source);
      known.set(rich.source, read);
      const {path = 'Questionnaire', linkId} = node?.item ?? {};
      for (const {code, severity, subject} of read?.issues ?? [])
        (issues as SurveyIssue[]).push({code, severity, subject, path, linkId});
    }
    const nodes = known.get(rich.source)?.nodes;
    return nodes && richTextNode(nodes);
  };
}
