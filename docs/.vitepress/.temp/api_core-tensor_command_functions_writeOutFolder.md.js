import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: writeOutFolder()","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/command/functions/writeOutFolder.md","filePath":"api/core-tensor/command/functions/writeOutFolder.md"}');
const _sfc_main = { name: "api/core-tensor/command/functions/writeOutFolder.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-writeoutfolder" tabindex="-1">Function: writeOutFolder() <a class="header-anchor" href="#function-writeoutfolder" aria-label="Permalink to &quot;Function: writeOutFolder()&quot;">​</a></h1><blockquote><p><strong>writeOutFolder</strong>(<code>where</code>, <code>out</code>, <code>options</code>, <code>fill</code>): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Fills a folder that appears whole or not at all: everything is written into one beside it, which takes its place at the end. Where that fails, or the process ends, what was there stays as it was. Files are flushed to the disk before an old folder is removed.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>where</code></td><td><code>string</code></td><td>the command.</td></tr><tr><td><code>out</code></td><td><code>string</code></td><td>the folder; those it lies in are made if need be.</td></tr><tr><td><code>options</code></td><td><a href="./../interfaces/OutFolderOptions.html"><code>OutFolderOptions</code></a></td><td>see <a href="./../interfaces/OutFolderOptions.html">OutFolderOptions</a>.</td></tr><tr><td><code>fill</code></td><td>(<code>folder</code>) =&gt; <code>Promise</code>&lt;<code>void</code>&gt;</td><td>writes the files into the folder that it is given.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>void</code>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>what <code>fill</code> throws; code &quot;data&quot; for a disk that is full; code &quot;option&quot; as <a href="./checkOutFolder.html">checkOutFolder</a>, also for what came into the folder meanwhile. In the last case the message says where the new files stay.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/functions/writeOutFolder.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const writeOutFolder = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  writeOutFolder as default
};
