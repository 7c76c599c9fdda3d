// Which of the device's voices reads the story out, if any.

/** Voices name a language in two ways; some say `cmn` for Mandarin. */
function languageOf(voice: SpeechSynthesisVoice): string {
  return voice.lang
    .replace("_", "-")
    .toLowerCase()
    .replace(/^cmn\b/, "zh");
}

/** The best voice for the page's language: one that is on the device before one that would send the text away. */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  if (!("speechSynthesis" in window) || !("SpeechSynthesisUtterance" in window)) return undefined;
  const wanted = language.toLowerCase();
  const [short] = wanted.split("-");
  const traditional = /^zh-(hk|mo|tw|hant)/;
  const rank = (voice: SpeechSynthesisVoice) => {
    const own = languageOf(voice);
    const foreign = traditional.test(own) && !traditional.test(wanted);
    return (voice.localService ? 0 : 1) + (foreign ? 2 : 0) + (voice.default ? 0 : 0.5);
  };
  return speechSynthesis
    .getVoices()
    .filter((voice) => languageOf(voice).split("-")[0] === short)
    .sort((one, other) => rank(one) - rank(other))[0];
}
