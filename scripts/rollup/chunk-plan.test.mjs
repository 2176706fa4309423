import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {planChunks} from './chunk-plan.mjs';

const file = (fileName, dynamicImports = [], imports = []) => ({
  fileName,
  isEntry: fileName === 'entry',
  isDynamicEntry: !fileName.startsWith('shared'),
  imports,
  dynamicImports,
});

describe('who holds the hash of a chunk', () => {
  it('is the entry for what it loads, with what that needs', () => {
    const plan = planChunks([
      file('entry', ['form']),
      file('form', [], ['entry', 'fields']),
      file('fields'),
    ]);
    assert.deepEqual(plan.heldBy('entry'), ['fields', 'form']);
    assert.deepEqual(plan.needsOf('form'), ['fields']);
  });

  it('is the chunk that loads it for what the entry cannot load, known before that chunk is hashed', () => {
    const plan = planChunks([
      file('entry', ['form']),
      file('form', ['send'], ['entry']),
      file('send', ['puzzle'], ['entry']),
      file('puzzle'),
    ]);
    assert.deepEqual(plan.heldBy('entry'), ['form']);
    assert.deepEqual(plan.heldBy('form'), ['send']);
    assert.deepEqual(plan.heldBy('send'), ['puzzle']);
    assert.deepEqual(plan.files, [['puzzle'], ['send'], ['form']]);
  });

  it('is the entry for chunks that load each other', () => {
    const plan = planChunks([
      file('entry', ['a']),
      file('a', ['b']),
      file('b', ['c'], ['needed']),
      file('c', ['b']),
      file('needed'),
    ]);
    assert.deepEqual(plan.heldBy('entry'), ['a', 'b', 'needed']);
    assert.deepEqual(plan.heldBy('b'), ['c']);
    assert.deepEqual(plan.heldBy('c'), []);
  });

  it('is the chunk that loads another with what both use, and not the entry', () => {
    const plan = planChunks([
      file('entry', ['later']),
      file('later', ['form'], ['entry']),
      file('form', ['more'], ['entry', 'later', 'texts']),
      file('more', [], ['later']),
      file('texts'),
    ]);
    assert.deepEqual(plan.heldBy('entry'), ['later']);
    assert.deepEqual(plan.heldBy('later'), ['form', 'texts']);
    assert.deepEqual(plan.heldBy('form'), ['more']);
  });

  it('is everyone who may be the first to load it', () => {
    const plan = planChunks([
      file('entry', ['a', 'b']),
      file('a', ['shared']),
      file('b', ['shared']),
      file('shared'),
    ]);
    assert.deepEqual([plan.heldBy('a'), plan.heldBy('b')], [['shared'], ['shared']]);
  });

  it('shares a file with what other parts need too, unless they are needed further on only', () => {
    const plan = planChunks([
      file('entry', ['a', 'b']),
      file('a', ['further'], ['shared-1']),
      file('b', [], ['shared-1', 'shared-2']),
      file('further', [], ['shared-3']),
      file('shared-1'),
      file('shared-2'),
      file('shared-3'),
    ]);
    assert.deepEqual(plan.files[0], ['shared-1', 'shared-2']);
    assert.ok(plan.files.some(([name, ...others]) => name === 'shared-3' && others.length === 0));
  });

  it('keeps a file of its own for what most people never need', () => {
    const plan = planChunks(
      [
        file('entry', ['a', 'b']),
        file('a', [], ['shared-1', 'shared-2']),
        file('b', [], ['shared-1']),
        file('shared-1'),
        {...file('shared-2'), moduleIds: ['/src/other.ts', '/src/fields/rare.ts']},
      ],
      ['fields/rare.ts'],
    );
    assert.deepEqual(plan.files, [['shared-1'], ['a'], ['b'], ['shared-2']]);
    assert.deepEqual(plan.heldBy('entry'), ['a', 'b', 'shared-1', 'shared-2']);
  });
});
