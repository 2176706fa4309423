const megabyte = 1_000_000;

/** A size in words a person knows, in their language: `1.2 MB`. */
export function fileSize(bytes: number, language: string): string {
  const isLarge = bytes >= megabyte / 10;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / megabyte : Math.max(1, bytes / 1000));
}
