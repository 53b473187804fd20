/**
 * The card's look. What the page's own rules could pass on is stopped at the host (`all: initial`, inline and
 * important); here, an important rule for the host would be stronger than its place, so there is none.
 */
export const CARD_STYLES = `
.card{position:relative;box-sizing:border-box;min-width:min(15rem,calc(100vw - 16px));max-height:min(24rem,70vh);overflow:auto;overscroll-behavior:contain;padding:12px 14px;border:1px solid #8a8a8a;border-radius:8px;background:#fff;color:#1a1a1a;box-shadow:0 4px 18px rgb(0 0 0/.25);font:14px/1.45 system-ui,sans-serif;text-align:start;letter-spacing:normal;white-space:normal;cursor:default;-webkit-user-select:text;user-select:text}
.card:focus{outline:2px solid #0a5ca8;outline-offset:1px}
h2,p,ul{margin:0;padding:0}
.speaker{font-size:15px;font-weight:600;padding-inline-end:28px}
.description{color:#4a4a4a}
.fact{margin-top:6px}
ul{list-style:none}
.labels{margin-top:8px;display:grid;gap:6px}
.label{border-inline-start:3px solid #8a8a8a;padding-inline-start:8px}
.name{font-weight:600}
.more{margin-top:4px;display:grid;gap:4px}
.more[hidden]{display:none}
.source,.begins{color:#4a4a4a;font-size:13px}
q{quotes:"“" "”"}
button{font:inherit;color:#0a5ca8;background:none;border:0;padding:2px 4px;margin:0;min-height:24px;min-width:24px;cursor:pointer;text-decoration:underline;text-align:start;border-radius:4px}
a{color:#0a5ca8}
button:focus-visible,a:focus-visible{outline:2px solid #0a5ca8;outline-offset:1px}
.close{position:absolute;inset-block-start:6px;inset-inline-end:6px;font-size:20px;line-height:1;text-decoration:none;text-align:center;color:inherit;padding:4px 8px}
@media (prefers-color-scheme:dark){
.card{background:#202124;color:#ececec;border-color:#7a7a7a}
.description,.source,.begins{color:#c4c4c4}
button,a{color:#8ab4f8}
.card:focus,button:focus-visible,a:focus-visible{outline-color:#8ab4f8}
}
@media (forced-colors:active){.card,.label{border-color:CanvasText}}
`
