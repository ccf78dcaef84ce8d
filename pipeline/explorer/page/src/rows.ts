// What can be asked of a release and what is answered: the one thing that the two sources of answers and all views share.
// Days are ISO dates. `../../questions.py` says what each question means.

export interface Statement {
  statement_id: string;
  article_id: string;
  start_char: number;
  end_char: number;
  wording: string;
  segments: Span[];
  kind: "direct" | "indirect" | "mixed";
  speaker_ids: string[];
  speaker_names: string[];
  speaker_text: string | null;
  speaker_start_char: number | null;
  speaker_end_char: number | null;
  speaker_form: string;
  speaker_named: boolean;
  speaker_affiliation_id: string | null;
  affiliation_name: string | null;
  cue_text: string | null;
  cue_start_char: number | null;
  cue_end_char: number | null;
  speech_act: string;
  negated: boolean;
  addressee_text: string | null;
  said_day_first: string | null;
  said_day_last: string | null;
  said_date_id: string | null;
  group_id: string | null;
  confidence: number;
  day: string | null;
  outlet: string | null;
  published_day: string | null;
  title: string | null;
  url: string | null;
  group_articles: number | null;
  group_variants: number | null;
}

export interface Span {
  start_char: number;
  end_char: number;
}

export interface Facet {
  facet: "total" | "kind" | "act" | "source" | "outlet" | "day" | "actor";
  value: string;
  n: number;
  label: string;
}

export interface Spread {
  day: string;
  outlet: string | null;
  n: number;
}

export interface Actor {
  actor_id: string;
  name: string;
  kind: string;
  role: string | null;
  affiliation_id: string | null;
  affiliation_name: string | null;
  country_code: string | null;
  wikidata_id: string | null;
  aliases: string[];
  article_count: number;
  mention_count: number;
  statement_count: number;
  first_seen_day: string | null;
  last_seen_day: string | null;
}

export interface Role {
  role: string;
  n: number;
}

export interface Article {
  article_id: string;
  title: string | null;
  text: string | null;
  url: string | null;
  outlet: string | null;
  authors: string[];
  published_day: string | null;
  published_basis: string;
  license: string | null;
}

export interface Figure extends Span {
  figure_id: string;
  text: string;
  kind: string;
  value: number | null;
  value_low: number | null;
  value_high: number | null;
  qualifier: string;
  unit: string | null;
  counted_text: string | null;
  statement_id: string | null;
}

export interface TimeExpression extends Span {
  date_id: string;
  text: string;
  kind: string;
  value: string;
  first_day: string | null;
  last_day: string | null;
  basis: string;
  statement_id: string | null;
}

export interface Group {
  group_id: string;
  speaker_id: string | null;
  speaker_name: string | null;
  text: string;
  article_count: number;
  variant_count: number;
  first_published_day: string | null;
}

export interface Conflict {
  group_id: string;
  counted: string | null;
  unit: string | null;
  utterance: string;
  source: string | null;
  source_id: string | null;
  first_figure: string;
  first_counted: string | null;
  first_value: number | null;
  first_outlet: string | null;
  first_day: string | null;
  first_statement: string;
  second_figure: string;
  second_counted: string | null;
  second_value: number | null;
  second_outlet: string | null;
  second_day: string | null;
  second_statement: string;
}

export interface Release {
  articles: number;
  statements: number;
  speakers: number;
  outlets: number;
  first_day: string | null;
  last_day: string | null;
}

export interface Answers {
  release: Release;
  statements: Statement;
  facets: Facet;
  spread: Spread;
  actors: Actor;
  roles: Role;
  article: Article;
  figures: Figure;
  dates: TimeExpression;
  groups: Group;
  conflicts: Conflict;
}

export type Asked = Record<string, string>;
export type Ask = <Q extends keyof Answers>(question: Q, asked?: Asked) => Promise<Answers[Q][]>;

/** Rows of a list that are answered at once. */
export const PAGE_ROWS = 50;
