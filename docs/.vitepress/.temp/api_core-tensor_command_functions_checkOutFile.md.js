import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: checkOutFile()","description":"Checks a file that a command is going to write, before it computes: it may be there, and is then replaced at the end, but it must not be a folder, a link to nothing, or one of the files that the …","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/functions/checkOutFile.md","filePath":"api/core-tensor/command/functions/checkOutFile.md"}');
const _sfc_main = { name: "api/core-tensor/command/functions/checkOutFile.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-checkoutfile" tabindex="-1">Function: checkOutFile() <a class="header-anchor" href="#function-checkoutfile" aria-label="Permalink to &quot;Function: checkOutFile()&quot;">​</a></h1><blockquote><p><strong>checkOutFile</strong>(<code>where</code>, <code>out</code>, <code>inputs</code>, <code>name?</code>): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Checks a file that a command is going to write, before it computes: it may be there, and is then replaced at the end, but it must not be a folder, a link to nothing, or one of the files that the command reads. Makes nothing.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>where</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">the command.</td></tr><tr role="row"><td role="cell"><code>out</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">the path.</td></tr><tr role="row"><td role="cell"><code>inputs</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">files that the command reads.</td></tr><tr role="row"><td role="cell"><code>name?</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>&quot;--out&quot;</code></td><td role="cell" data-label="Description">the flag or word that the path was given for.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>void</code>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;option&quot;.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/functions/checkOutFile.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const checkOutFile = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  checkOutFile as default
};
