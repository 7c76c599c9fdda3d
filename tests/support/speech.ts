// A voice for browser tests: says nothing, ends when told to, and remembers what it was given.

import type { Page } from "playwright-core";

export interface Spoken {
  text: string;
  rate: number;
  lang: string;
}

interface Stage {
  spoken: Spoken[];
  current: { onend?: (() => void) | null } | undefined;
}

/** Gives the page voices of some languages (none takes speech away altogether) in place of the browser's. */
export async function stubSpeech(page: Page, languages: string[]): Promise<void> {
  await page.addInitScript((list) => {
    const stage: Stage = { spoken: [], current: undefined };
    Object.assign(window, { stage });
    const define = (name: string, value: unknown) => Object.defineProperty(window, name, { value, configurable: true });
    if (list.length === 0) {
      for (const name of ["speechSynthesis", "SpeechSynthesisUtterance"]) {
        delete (window as unknown as Record<string, unknown>)[name];
        delete (Window.prototype as unknown as Record<string, unknown>)[name];
      }
      return;
    }
    define(
      "SpeechSynthesisUtterance",
      class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    );
    const voices = list.map((lang) => ({ lang, localService: true, default: false, name: lang, voiceURI: lang }));
    define("speechSynthesis", {
      getVoices: () => voices,
      addEventListener: () => {},
      speak(utterance: Spoken & { onend?: () => void }) {
        if (utterance.text === "") return;
        stage.spoken.push({ text: utterance.text, rate: utterance.rate, lang: utterance.lang });
        stage.current = utterance;
      },
      cancel() {
        stage.current = undefined;
      },
    });
  }, languages);
}

const stageOf = () => (window as unknown as { stage: Stage }).stage;

/** Everything said so far. */
export const spokenOn = (page: Page): Promise<Spoken[]> => page.evaluate(`(${stageOf})().spoken`);

/** Whether something is being said. */
export const speakingOn = (page: Page): Promise<boolean> => page.evaluate(`(${stageOf})().current !== undefined`);

/** Lets the sentence that is being said come to its end. */
export const endSentence = (page: Page): Promise<void> => page.evaluate(`(${stageOf})().current.onend()`);
