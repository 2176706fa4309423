import {saveBlob} from './save-blob.js';

/** Lets the browser save words as a plain text file. The name must hold nothing that a person typed. */
export function saveText(name: string, text: string): void {
  saveBlob(name, new Blob([text], {type: 'text/plain;charset=utf-8'}));
}
