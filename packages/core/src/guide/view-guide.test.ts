import assert from 'node:assert/strict';
import {test} from 'node:test';
import {guideEntries, topicTitles} from './content/index.js';
import {isGuide} from './guide-shape.js';
import {viewGuide} from './view-guide.js';

test('Someone whose language has no names for the topics hears them in English', () => {
  const {topics} = viewGuide(guideEntries, 'vi', topicTitles);
  assert.deepEqual(topics[0], {id: 'my-rights', title: 'My rights', language: 'en'});
  const spanish = viewGuide(guideEntries, 'es-MX', topicTitles);
  assert.deepEqual(spanish.topics[0], {id: 'my-rights', title: 'Mis derechos'});
});

test('A guide whose topics cannot be places of a page is none', () => {
  const guide = viewGuide(guideEntries, 'en', topicTitles);
  assert.ok(isGuide(guide));
  for (const topic of [{id: 'my rights', title: 'x'}, {id: 'x', title: 'x', language: 1}, {id: 1}])
    assert.equal(isGuide({...guide, topics: [topic]}), false);
});
