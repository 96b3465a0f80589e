/** (Reporting by …; editing by …) | Editor's note: … | Correction: … | An earlier version of this article … */
const anywhere =
  /^[([*—–-]{0,3}\s?(?:(?:editor|author|publisher|writer)(?:['’]?s|s['’])? note\b|corrections?\s?(?:appended|\([^)]{1,40}\))?\s?(?:[:.—–]|$)|clarification\s?[:—–]|an earlier version of (?:this|the) (?:article|story|report|headline|dispatch)|this (?:article|story|report|dispatch) (?:was|has been) (?:updated|corrected|amended|edited)|(?:additional )?reporting(?: and writing| and editing)? by\b|(?:writing|editing|compiled|translated) by\b|contributing\s?:|copyright\s|©|all rights reserved\b)/i;

/** Closing lines that would be plain sentences elsewhere. */
const atTheEnd =
  /^(?:[([—–-]{0,2}\s?(?:(?:please )?follow (?:us|me|him|her|them|@|[\p{Lu}].{0,120}\bon (?:twitter|x|facebook|telegram|instagram|mastodon|bluesky)\b)|on twitter,? follow\b|(?:twitter|email|e-mail|contact|telegram)\s?:|@\w+|h\/t\b|with (?:additional )?reporting\b|with files from\b|read the (?:rest|full|whole)\b|subscribe to\b|sign up (?:for|to)\b|click here\b)|.{2,120}\bcontributed (?:to this|reporting|to the)\b|.{2,60}\breported from \p{Lu})/iu;

const caption =
  /^[([]{0,1}(?:(?:file )?(?:photo|photograph|image|picture|caption|illustration)(?: credit)?(?: by\b|\s?[:/])|FILE (?:PHOTO|[-–—]))/i;
const credited = /\((?:AP Photo|Photo|Photograph|Image|Getty|AFP via Getty|Reuters\/)[^)]{0,80}\)\s*\.?$/i;

/** Longer than this a closing line is a paragraph. */
const longestNote = 400;

/** Whether a paragraph is a note wherever it stands: the editor's, a correction, an agency's credits. */
export const isNote = (words: string): boolean => anywhere.test(words);

/** Whether a paragraph is a note if nothing but notes follows it. */
export const isClosingNote = (words: string): boolean => words.length <= longestNote && atTheEnd.test(words);

/** Whether a paragraph introduces a note that stands in the paragraphs after it: "Correction:". */
export const opensNotes = (words: string): boolean => words.length < 40 && isNote(words) && words.endsWith(':');

/** Whether a paragraph says what a picture shows. */
export const isCaption = (words: string): boolean =>
  words.length <= longestNote && (caption.test(words) || credited.test(words));
