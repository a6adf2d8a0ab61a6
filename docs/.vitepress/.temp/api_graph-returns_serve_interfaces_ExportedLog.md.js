import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ExportedLog","description":"What exportLog wrote.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/serve/interfaces/ExportedLog.md","filePath":"api/graph-returns/serve/interfaces/ExportedLog.md"}');
const _sfc_main = { name: "api/graph-returns/serve/interfaces/ExportedLog.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-exportedlog" tabindex="-1">Interface: ExportedLog <a class="header-anchor" href="#interface-exportedlog" aria-label="Permalink to &quot;Interface: ExportedLog&quot;">​</a></h1><p>What <a href="./../functions/exportLog.html">exportLog</a> wrote.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-purchases"></a> <code>purchases</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Orders whose outcome is known: rows of the table.</td></tr><tr role="row"><td role="cell"><a id="property-open"></a> <code>open</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Orders whose outcome is not known yet; they are not in the table.</td></tr><tr role="row"><td role="cell"><a id="property-events"></a> <code>events</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Events of the log that the table holds: <code>events<wbr>Through</code> of a server whose tables are made of it.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/serve/interfaces/ExportedLog.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ExportedLog = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ExportedLog as default
};
