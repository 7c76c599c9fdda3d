// The script in every page's head that applies what the reader has chosen before, ahead of the first paint.

/**
 * Puts the remembered settings on the root as `data-` attributes, which the styles answer to, and gives the browser's frame
 * the ground's colour. Plain old JavaScript, for it runs in every browser; what it does is what `applySettings` does
 * (player/settings/settings.ts).
 */
export const RESTORE_PREFERENCES =
  `(function(d){try{var s=JSON.parse(localStorage.getItem("changjuan"));if(!s||(s.version||1)!==1)return;` +
  `["theme","contrast","size","motion","data"].forEach(function(k){if(s[k])d.dataset[k]=s[k]});` +
  `var c={paper:"#fbf7ec",white:"#ffffff",dark:"#14191b"}[s.theme];` +
  `if(c)document.querySelectorAll("meta[name=theme-color]").forEach(function(m){m.content=c})}catch(e){}})(document.documentElement)`;
