import {resolveReferences, withoutControls} from './character-references.js';
import {markupPieces, type StartTag} from './markup-pieces.js';
import type {RichNode} from './rich-node.js';
import {createIssueList, MarkupFault, type IssueList, type RichText} from './rich-text.js';
import {createRichTree, type RichTree} from './rich-tree.js';

const characterLimit = 100_000;

/**
 * Reads a `rendering-xhtml` text (http://hl7.org/fhir/StructureDefinition/rendering-xhtml), of any number of roots, in
 * time linear in its length.
 */
export function readXhtml(source: string): RichText {
  const issues = createIssueList();
  try {
    return {nodes: readNodes(source, issues), issues: issues.all()};
  } catch (error) {
    if (!(error instanceof MarkupFault)) throw error;
    issues.add(error.issue);
    return {nodes: undefined, issues: issues.all()};
  }
}

function readNodes(source: string, issues: IssueList): readonly RichNode[] {
  if (source.length > characterLimit) throw new MarkupFault('too long', 0);
  const tree = createRichTree(issues);
  for (const piece of markupPieces(source)) {
    if (piece.kind === 'text') tree.text(resolveReferences(piece.text, issues, piece.at));
    else if (piece.kind === 'literal') tree.text(withoutControls(piece.text, issues, piece.at));
    else if (piece.kind === 'start') addElement(tree, piece, issues);
    else if (piece.kind === 'end') tree.end(piece.name, piece.at);
    else
      issues.add({
        code: 'unsafe-content',
        severity: 'note',
        subject: 'an instruction',
        at: piece.at,
      });
  }
  return tree.nodes();
}

function addElement(
  tree: RichTree,
  {name, attributes, isEmpty, at}: StartTag,
  issues: IssueList,
): void {
  const resolved = new Map<string, string>();
  for (const [key, value] of attributes) resolved.set(key, resolveReferences(value, issues, at));
  tree.start(name, resolved, at);
  if (isEmpty) tree.end(name, at);
}
