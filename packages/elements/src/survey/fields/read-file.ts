import type {Attachment, ItemLimits} from '@patient-relations/core/survey';

/** Why a file is not taken: the name of the message that says so. */
export type FileTrouble = 'fileTooLarge' | 'fileWrongType' | 'fileUnreadable';

/** A file as FHIR carries it, or why not. It is read only when its size and type are allowed. */
export async function readFile(
  file: File,
  {maxSize = Infinity, mimeTypes}: Pick<ItemLimits, 'maxSize' | 'mimeTypes'>,
): Promise<Attachment | FileTrouble> {
  const family = `${file.type.split('/')[0] ?? ''}/*`;
  if (mimeTypes && !mimeTypes.includes(file.type) && !mimeTypes.includes(family)) {
    return 'fileWrongType';
  }
  if (file.size > maxSize) return 'fileTooLarge';
  const data = await base64Of(file);
  if (data === undefined) return 'fileUnreadable';
  return {
    title: file.name,
    size: file.size,
    data,
    ...(file.type !== '' && {contentType: file.type}),
  };
}

function base64Of(file: File): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      const text = reader.result as string;
      resolve(text.slice(text.indexOf(',') + 1));
    };
    // Moved, deleted, or still in somebody's cloud.
    reader.onerror = () => {
      resolve(undefined);
    };
    reader.readAsDataURL(file);
  });
}
