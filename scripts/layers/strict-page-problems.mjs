// What a page with a strict content security policy refuses, found in sources before a browser does.

const inSources = [
  [/\bstyleMap\b/, 'styleMap writes a style attribute'],
  [/\bunsafe(HTML|SVG|Static|CSS)\b/, 'turns text into markup'],
  [/\.(inner|outer)HTML\b|insertAdjacentHTML/, 'turns text into markup'],
  [/\sstyle=["'$]/, 'a style attribute is refused; use a class, or .style.setProperty'],
  [/<style\b/, 'a style element is refused; use static styles'],
  [/\bdata:image\//, 'img-src does not list data:'],
  [/<(iframe|embed)\b/, 'frames are refused'],
  [/\bnew Function\(|\beval\(/, 'code from text is refused'],
];

const inPages = [
  [/\sstyle=/, 'a style attribute is refused'],
  [/<style\b/, 'a style element is refused'],
  [/\son\w+=["']/, 'an inline handler is refused'],
  [/<script(?![^>]*\ssrc=)[^>]*>/, 'an inline script is refused'],
  [/\b(src|href)=["']data:/, 'img-src does not list data:'],
  [/<(iframe|embed)\b/, 'frames are refused'],
];

/** Says what a strict page would refuse in a source file or an HTML page, a line each. */
export function strictPageProblems(file, text) {
  const rules = file.endsWith('.html') ? inPages : inSources;
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*(\/\/|\*|\/\*)/.test(line)) return [];
    return rules
      .filter(([pattern]) => pattern.test(line))
      .map(([, reason]) => `${file}:${index + 1}: ${reason}`);
  });
}
