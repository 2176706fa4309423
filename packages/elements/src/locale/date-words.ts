/** A calendar date or an instant in words. An instant is shown in the facility's time zone where it is given. */
export function dateWords(
  {language}: {readonly language: string},
  iso: string,
  timeZone?: string,
): string {
  const isDay = iso.length === 10;
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    ...(isDay ? {timeZone: 'UTC'} : {timeStyle: 'short', ...(timeZone && {timeZone})}),
  }).format(new Date(iso));
}
