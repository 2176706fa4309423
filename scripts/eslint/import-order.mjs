// An ESLint rule: imports run from the far to the near. Installed packages, ours, this package's files, styles last.

/** The rule. Its fix sorts the imports and keeps the order within each group. */
export const importOrder = {
  meta: {
    type: 'layout',
    fixable: 'code',
    schema: [],
    messages: {order: 'Import order: installed packages, ours, files of this package, styles.'},
  },
  create: (context) => ({
    Program({body}) {
      const imports = body.filter(({type}) => type === 'ImportDeclaration');
      const sorted = imports.toSorted((one, other) => nearness(one) - nearness(other));
      const misplaced = imports.find((node, place) => node !== sorted[place]);
      if (!misplaced) return;
      const {sourceCode} = context;
      context.report({
        node: misplaced,
        messageId: 'order',
        fix: (fixer) =>
          imports.map((node, place) => fixer.replaceText(node, sourceCode.getText(sorted[place]))),
      });
    },
  }),
};

function nearness({source: {value}}) {
  if (value.endsWith('.styles.js')) return 3;
  if (value.startsWith('.')) return 2;
  return value.startsWith('@patient-relations/') ? 1 : 0;
}
