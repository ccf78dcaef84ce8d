// Answers from `onrecord explore`.
import type { Ask } from "./rows";

export const ask: Ask = async (question, asked = {}) => {
  const response = await fetch(`api/${question}?${new URLSearchParams(asked)}`);
  if (!response.ok) throw new Error(`the server answered ${response.status}: ${await response.text()}`);
  return response.json();
};
