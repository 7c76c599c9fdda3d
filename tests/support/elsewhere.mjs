// Loaded before everything else in a build that is to be the same there: another day, another time of it.

const EARLIER = 1_000_000_000_000;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length > 0) super(...parts);
    else super(RealDate.now() - EARLIER);
  }
  static now() {
    return RealDate.now() - EARLIER;
  }
};
