// Searching and measuring text. The dataset counts Unicode code points, JavaScript counts UTF-16 units.

export function fold(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "");
}

/** Patterns that folded text must match, all of them, to have these words: as `patterns` in `questions.py`. */
function patterns(words: string): string[] {
  const chunks = fold(words).match(/"[^"]*"|[^\s"]+/gu) ?? [];
  return chunks
    .map((chunk) => chunk.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((part) => part.length)
    .map((part) => "(?:^|[^\\p{L}\\p{N}])" + part.join("[^\\p{L}\\p{N}]+"));
}

export function matcher(words: string | undefined): (folded: string) => boolean {
  const all = patterns(words ?? "").map((pattern) => new RegExp(pattern, "u"));
  return (folded) => all.every((pattern) => pattern.test(folded));
}

/** The text in pieces, those that match the words marked. */
export function found(text: string, words: string): { text: string; hit: boolean }[] {
  const each = patterns(words).map((pattern) => new RegExp(pattern + "[\\p{L}\\p{N}]*", "gu"));
  let folded = "";
  const origin: number[] = []; // place in the text of each place in the folded text
  let at = 0;
  for (const character of text) {
    const plain = fold(character);
    for (let i = 0; i < plain.length; i++) origin.push(at);
    folded += plain;
    at += character.length;
  }
  origin.push(at);
  const hit = new Set<number>();
  for (const pattern of each) {
    for (const match of folded.matchAll(pattern)) {
      const lead = /^[^\p{L}\p{N}]/u.exec(match[0])?.[0].length ?? 0;
      for (let i = origin[match.index + lead]!; i < origin[match.index + match[0].length]!; i++) hit.add(i);
    }
  }
  const pieces: { text: string; hit: boolean }[] = [];
  for (let i = 0; i < text.length; i++) {
    const last = pieces.at(-1);
    if (last && last.hit === hit.has(i)) last.text += text[i];
    else pieces.push({ text: text[i]!, hit: hit.has(i) });
  }
  return pieces;
}

/** Text that can be cut by code points. */
export class CodePoints {
  private readonly points: string[];
  constructor(text: string) {
    this.points = Array.from(text);
  }
  get length(): number {
    return this.points.length;
  }
  slice(start: number, end: number): string {
    return this.points.slice(start, end).join("");
  }
}
