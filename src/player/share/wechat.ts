// The page's card in WeChat: title, sentence and picture that its own menu passes on. Without a signature WeChat makes its own card.

import { find } from "../dom.ts";
import { readSignature, type Signature } from "./signature.ts";

/** ms that the host's server has; whoever passes the page on does not do so in its first seconds. */
const PATIENCE = 3000;

/** Asks for the signature of the page's address, as WeChat knows it: with its query, without its hash. Rejects in every trouble. */
async function sign(endpoint: string): Promise<Signature> {
  const address = new URL(endpoint);
  address.searchParams.set("url", location.href.replace(/#.*/, ""));
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    const answer = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer", signal: late.signal });
    return readSignature(answer.ok ? await answer.json() : undefined);
  } finally {
    clearTimeout(timer);
  }
}

/** Gives WeChat the card. Rejects if there is no signature; whatever WeChat has against it is passed over. */
export async function offerCard(): Promise<void> {
  const { endpoint = "", image } = find("#wechat-card").dataset;
  const signature = await sign(endpoint);
  const { default: wx } = await import("weixin-js-sdk");
  // The kit tells WeChat's own server, by a picture's address, how fast it was; it asks this first, and is not answered. No page of
  // ours asks another host.
  wx.getNetworkType = () => undefined;
  const own = new URL(location.href);
  own.search = own.hash = "";
  const head = (selector: string, attribute: string) => document.querySelector(selector)?.getAttribute(attribute);
  const card = {
    title: document.title,
    desc: head('meta[name="description"]', "content") ?? "",
    link: head('link[rel="canonical"]', "href") ?? own.href,
    imgUrl: image ? new URL(image, location.href).href : "",
    success: () => undefined,
  };
  wx.error(() => undefined);
  wx.config({ ...signature, jsApiList: ["updateAppMessageShareData", "updateTimelineShareData"] });
  wx.ready(() => {
    wx.updateAppMessageShareData(card);
    wx.updateTimelineShareData(card);
  });
}
