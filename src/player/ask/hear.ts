// A series as it sounds: the larger a value, the higher its tone. Fetched when it is asked for.

/** Hz of the least and the largest value: two octaves, in the middle of what phones play well. */
const LOW = 220;
const HIGH = 880;
/** s of a tone, and of all of them at most. */
const TONE = 0.22;
const MOST = 8;
/** How loud, of 1; and s in which a tone comes and goes, so that nothing clicks. */
const LOUD = 0.2;
const SOFT = 0.03;

/** The pitch of each value, Hz: as far between the least and the largest as it lies, in octaves; all alike in the middle. */
export function pitchesOf(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => LOW * (HIGH / LOW) ** (most === least ? 0.5 : (value - least) / (most - least)));
}

let playing: AudioContext | undefined;

/** Plays values one after the other; what is still heard of others ends. */
export function play(values: readonly number[]): void {
  void playing?.close();
  const context = new AudioContext();
  playing = context;
  const loudness = context.createGain();
  const tone = context.createOscillator();
  tone.connect(loudness).connect(context.destination);
  const each = Math.min(TONE, MOST / values.length);
  loudness.gain.value = 0;
  for (const [index, pitch] of pitchesOf(values).entries()) {
    const at = context.currentTime + 0.05 + index * each;
    tone.frequency.setValueAtTime(pitch, at);
    loudness.gain.setTargetAtTime(LOUD, at, SOFT / 3);
    loudness.gain.setTargetAtTime(0, at + each - SOFT, SOFT / 3);
  }
  tone.onended = () => void context.close();
  tone.start();
  tone.stop(context.currentTime + 0.2 + values.length * each);
}
