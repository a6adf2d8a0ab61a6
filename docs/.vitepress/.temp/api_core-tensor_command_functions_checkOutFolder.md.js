import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: checkOutFolder()","description":"Checks a folder that a command is going to write, before it computes.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/functions/checkOutFolder.md","filePath":"api/core-tensor/command/functions/checkOutFolder.md"}');
const _sfc_main = { name: "api/core-tensor/command/functions/checkOutFolder.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-checkoutfolder" tabindex="-1">Function: checkOutFolder() <a class="header-anchor" href="#function-checkoutfolder" aria-label="Permalink to &quot;Function: checkOutFolder()&quot;">​</a></h1><blockquote><p><strong>checkOutFolder</strong>(<code>where</code>, <code>out</code>, <code>options?</code>): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Checks a folder that a command is going to write, before it computes. Makes nothing.</p><p>The folder may be missing or empty. With <code>force</code> it may also hold what an earlier run of the same command wrote, all of it unchanged and nothing else; the list that <a href="./writeOutFolder.html">writeOutFolder</a> leaves in the folder tells.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>where</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">the command; the list is of this name.</td></tr><tr role="row"><td role="cell"><code>out</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">the folder.</td></tr><tr role="row"><td role="cell"><code>options?</code></td><td role="cell" data-label="Type"><a href="./../interfaces/OutFolderOptions.html"><code>Out<wbr>Folder<wbr>Options</code></a></td><td role="cell" data-label="Description">see <a href="./../interfaces/OutFolderOptions.html">OutFolderOptions</a>.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>void</code>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;option&quot; for a file, a link to nothing, a mount point, the working folder or one around it, a folder with an input or with anything that the command did not write, and for a place where nothing can be made.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/functions/checkOutFolder.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const checkOutFolder = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  checkOutFolder as default
};
