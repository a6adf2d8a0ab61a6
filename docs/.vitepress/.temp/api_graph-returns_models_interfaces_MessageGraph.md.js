import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MessageGraph","description":"A graph as encoders read it: a tree of tensors, which a compiled function may close over.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/MessageGraph.md","filePath":"api/graph-returns/models/interfaces/MessageGraph.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/MessageGraph.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-messagegraph" tabindex="-1">Interface: MessageGraph <a class="header-anchor" href="#interface-messagegraph" aria-label="Permalink to &quot;Interface: MessageGraph&quot;">​</a></h1><p>A graph as encoders read it: a tree of tensors, which a compiled function may close over.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-nodes"></a> <code>nodes</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>number</code>&gt;&gt;</td><td role="cell" data-label="Description">Nodes of each kind.</td></tr><tr role="row"><td role="cell"><a id="property-relations"></a> <code>relations</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./MessageRelation.html"><code>Message<wbr>Relation</code></a>[]</td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/MessageGraph.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MessageGraph = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MessageGraph as default
};
