// Cases that readers noted, as rows of the recognizer's own sentences: one JSON object a line. Pure.

export interface NotedCase {
  sentence: string;
  surface: string;
  type: string;
  takenFor: string;
  should?: string;
}

/** A row as tests/recognize reads it; what the reader said of the meaning comes along. */
export interface TrapRow {
  text: string;
  /** What must be marked exactly so. */
  marks?: string[];
  /** What must not be marked. */
  not?: string[];
  type?: string;
  takenFor?: string;
  standsFor?: string;
}

/**
 * Nothing should be there → the surface must not be marked; other words of the sentence should → those instead;
 * anything else said is what the surface stands for.
 */
export function trapRow({ sentence, surface, type, takenFor, should = '' }: NotedCase): TrapRow {
  const said = should.trim();
  const about = { type, ...(takenFor && { takenFor }) };
  if (!said) return { text: sentence, not: [surface], ...about };
  if (said === surface) return { text: sentence, marks: [surface], ...about };
  // Of a provision it is said which law is meant, which the sentence may name as well.
  if (type !== 'reference' && sentence.includes(said))
    return { text: sentence, marks: [said], not: [surface], ...about };
  return { text: sentence, marks: [surface], ...about, standsFor: said };
}

export function toTrapLines(cases: readonly NotedCase[]): string {
  return cases.map((one) => `${JSON.stringify(trapRow(one))}\n`).join('');
}
