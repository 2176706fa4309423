/** A file's name of `most` characters that cannot pretend: without those that hide or turn around the rest. */
export function safeFileName(name: string, most: number): string {
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  const plain = name.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069/\\]/g, '').trim();
  const [extension = ''] = /\.[^.]{1,10}$/.exec(plain) ?? [];
  const stem = plain.slice(0, plain.length - extension.length);
  return `${stem.slice(0, most - extension.length) || 'file'}${extension}`;
}
