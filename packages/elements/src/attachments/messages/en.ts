import type {Messages} from '../../locale/catalog.js';

export const english = {
  label: 'Add files',
  hint: {
    one: 'You can add 1 file of up to {size}. We take {types}.',
    other: 'You can add up to {count} files of up to {size} each. We take {types}.',
  },
  privacy:
    'We take hidden details, like the place and time, out of pictures before they are sent. Other files are sent as they are.',
  pictures: 'pictures',
  pdf: 'PDF files',
  text: 'text files',
  sound: 'sound',
  video: 'video',
  documents: 'other documents',
  chosen: 'Your files',
  remove: 'Remove',
  retry: 'Try again',
  checking: 'Checking this file…',
  ready: 'Ready to send',
  sending: 'Sending…',
  stored: 'Stored on this device, locked. It will be sent when there is a connection.',
  sent: 'Received by the hospital',
  failed: 'We do not know if this file arrived. You can safely send it again.',
  cleaned: 'Hidden details were taken out.',
  removed: 'Taken out of this picture: {details}.',
  place: 'the place',
  camera: 'the camera',
  time: 'the time',
  'file-empty': 'This file is empty. Please choose another one.',
  'file-too-large': 'This file is too big. It can be up to {size}.',
  'file-type': 'We cannot take this kind of file. We take {types}.',
  'file-type-heic':
    'We cannot open this kind of picture (HEIC). Open it on your phone, take a screenshot, and add the screenshot.',
  'file-unreadable': 'We could not open this file. Please try it again, or choose another one.',
  'file-refused': 'The hospital could not take this file. You can tell them about it by phone.',
  'too-many-files': {
    one: 'You can add only 1 file. Remove it first to add this one.',
    other: 'You can add up to {count} files. Remove one first to add this one.',
  },
  progressReady: {one: '{count} file is ready to send.', other: '{count} files are ready to send.'},
  progressProblem: {
    one: '{count} file has a problem.',
    other: '{count} files have a problem.',
  },
  progressStored: {
    one: '{count} file is stored on this device.',
    other: '{count} files are stored on this device.',
  },
  progressSent: {one: '{count} file was received.', other: '{count} files were received.'},
} as const satisfies Messages;
