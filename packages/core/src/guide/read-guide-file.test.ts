import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readGuideFile} from './read-guide-file.js';

const head = `id: parking
topic: find-a-service
title: Parking: "where" to go
language: en
keywords: car, garage ,  lot
next:
  - [See the map](/map)
  - [Ask us](help-request:call-back)`;
const file = (front = head, body = 'Park near the door.\n\n## Cost\n\nIt is free.\n'): string =>
  `---\n${front}\n---\n${body}`;
const problemsOf = (content: string): readonly string[] =>
  readGuideFile(content).problems.map(({line, message}) => `${line}: ${message}`);

describe('A hospital that writes an entry', () => {
  test('has it read as it was written', () => {
    const {file: read, problems} = readGuideFile(file());
    assert.deepEqual(problems, []);
    const {lineOf, ...entry} = read!;
    assert.deepEqual(entry, {
      id: 'parking',
      topic: 'find-a-service',
      language: 'en',
      text: {
        status: 'draft',
        title: 'Parking: "where" to go',
        keywords: ['car', 'garage', 'lot'],
        parts: [{text: 'Park near the door.'}, {heading: 'Cost', text: 'It is free.'}],
        next: [
          {label: 'See the map', to: '/map'},
          {label: 'Ask us', to: 'help-request:call-back'},
        ],
      },
    });
    assert.deepEqual(
      ['/title', '/next/1', '/parts/0/text', '/parts/1/text', ''].map(lineOf),
      [4, 9, 11, 15, 1],
    );
  });

  test('may do so on any machine, with one step in the same line', () => {
    const one = head.replace(/next:[^]*/, 'next: [See the map](/map)\nstatus: reviewed');
    const {file: read, problems} = readGuideFile(`\uFEFF${file(one)}`.replaceAll('\n', '\r\n'));
    assert.deepEqual(problems, []);
    assert.deepEqual(read?.text.next, [{label: 'See the map', to: '/map'}]);
    assert.equal(read.text.status, 'reviewed');
    assert.equal(read.text.parts[1]?.text, 'It is free.');
  });

  test('is told what is missing', () => {
    assert.deepEqual(problemsOf('Just words.'), [
      '1: must begin with names between two lines of "---"',
    ]);
    assert.deepEqual(
      problemsOf('---\n---\nJust words.'),
      ['id', 'topic', 'title', 'language', 'next'].map(
        (name) => `1: needs "${name}:" between the lines of "---"`,
      ),
    );
    assert.deepEqual(problemsOf(file(head, '\n')), [
      '11: says nothing after the second line of "---"',
    ]);
    assert.equal(readGuideFile('').file, undefined);
  });

  test('is told in which line something cannot be read', () => {
    assert.match(problemsOf(file(`${head}\ncolour: red`))[0]!, /^10: is none of id, topic/);
    assert.match(problemsOf(file(`${head}\nid: again`))[0]!, /^10: says "id" again/);
    assert.match(problemsOf(file(`${head}\n  - no link`))[0]!, /^10: is no step/);
    assert.match(problemsOf(file(head.replace('find-a-service', 'cars')))[0]!, /^3: is no topic/);
    assert.match(problemsOf(file(head.replace(': en', ': English')))[0]!, /^5: is no language/);
    assert.match(problemsOf(file(`${head}\nstatus: final`))[0]!, /^10: is no status/);
    assert.match(problemsOf(file(head, 'Words.\n\n# Big\n'))[0]!, /^13: is no heading of a part/);
  });
});
