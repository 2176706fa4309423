import {sampleFile} from '../builders.js';
import type {ConformanceBench} from './bench.js';
import {expect, expectEqual, expectRefusal, expectValue} from './expectation.js';
import {expectOneOutcome, stateFor} from './own-case-cases.js';
import type {BenchCases} from './submitting-cases.js';

/** Files, each by itself: a bad one loses neither the text nor the others. */
export const fileCases: BenchCases = {
  'keeps one file of many replays, and gives it back once it is released': async (bench) => {
    if (!(await takesPhotos(bench))) return;
    const received = await bench.submit();
    const upload = {...received.address, id: crypto.randomUUID(), ...sampleFile()};
    await expectOneOutcome(bench, () => bench.client.cases.addFile(upload));
    const {files} = await stateFor(bench, received);
    expect(files.length === 1, 'The case should hold the file once.');
    const {file, id: fileId} = upload;
    const read = await bench.client.cases.readFile({...received.address, fileId});
    if (files[0]?.scan !== 'released') {
      expectRefusal(read, 'not-found', 'A file that is not released');
      return;
    }
    const bytes = new Uint8Array(await expectValue(read, 'Reading the file').arrayBuffer());
    expectEqual(
      [[...bytes], [...new Uint8Array(await file.arrayBuffer())]],
      'The file read back should be the file that was sent.',
    );
  },

  'refuses other bytes under the id of a file': async ({submit, client, ...bench}) => {
    if (!(await takesPhotos({submit, client, ...bench}))) return;
    const {address} = await submit();
    const upload = {...address, id: crypto.randomUUID(), ...sampleFile()};
    expectValue(await client.cases.addFile(upload), 'Adding a file');
    const bytes = new Uint8Array([...new Uint8Array(await upload.file.arrayBuffer()), 0]);
    const changed = await client.cases.addFile({...upload, ...sampleFile({bytes})});
    expectRefusal(changed, 'conflict', 'The same id with other bytes');
  },

  'refuses an empty file and an executable that is named like a photo': async (bench) => {
    const received = await bench.submit();
    const add = (bytes: Uint8Array<ArrayBuffer>) =>
      bench.client.cases.addFile({
        ...received.address,
        id: crypto.randomUUID(),
        ...sampleFile({bytes, name: 'photo.jpg', type: 'image/jpeg'}),
      });
    expectRefusal(await add(new Uint8Array()), 'file-empty', 'An empty file');
    const executable = new TextEncoder().encode(`MZ${'\0'.repeat(200)}`);
    expectRefusal(await add(executable), 'file-type', 'An executable');
    expect((await stateFor(bench, received)).files.length === 0, 'Neither should be in the case.');
  },
};

/** Whether a facility takes the sample photo. */
export async function takesPhotos({readFacility}: ConformanceBench): Promise<boolean> {
  const {count, mediaTypes} = (await readFacility()).limits.files;
  return count > 0 && mediaTypes.includes('image/png');
}
