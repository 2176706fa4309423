// Reads from the sources which attributes each of our tags has, in the form of VS Code's custom HTML data.
import ts from 'typescript';

/** The tags that `files` register by `define('pr-…', Class)`, with the attributes of the class. */
export function elementTags(files) {
  const attributes = new Map();
  const tags = [];
  for (const file of files) {
    visit(file, (node) => {
      if (ts.isClassDeclaration(node)) attributes.set(node.name?.text, attributesOf(node));
      if (ts.isCallExpression(node) && isDefine(node.expression)) {
        const [tag, element] = node.arguments;
        if (element && ts.isStringLiteral(tag)) tags.push({name: tag.text, element: element.text});
      }
    });
  }
  return tags.map(({name, element}) => ({
    name,
    attributes: (attributes.get(element) ?? []).map((attribute) => ({name: attribute})),
  }));
}

/** Our `define`, or that of the registry. */
function isDefine({text, name}) {
  return (text ?? name?.text) === 'define';
}

function visit(node, look) {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

function attributesOf(element) {
  const properties = element.members.find((member) => member.name?.text === 'properties');
  const entries = properties?.initializer?.properties ?? [];
  return entries.flatMap(({name, initializer}) => {
    const options = initializer.properties ?? [];
    const attribute = options.find((option) => option.name.text === 'attribute')?.initializer;
    const isInternal = options.some((option) => option.name.text === 'state');
    if (isInternal || attribute?.kind === ts.SyntaxKind.FalseKeyword) return [];
    return [attribute && ts.isStringLiteral(attribute) ? attribute.text : name.text.toLowerCase()];
  });
}
