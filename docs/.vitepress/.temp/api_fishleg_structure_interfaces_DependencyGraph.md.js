import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Interface: DependencyGraph","description":"What of a function's weights can be removed.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/structure/interfaces/DependencyGraph.md","filePath":"api/fishleg/structure/interfaces/DependencyGraph.md"}`);
const _sfc_main = { name: "api/fishleg/structure/interfaces/DependencyGraph.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-dependencygraph" tabindex="-1">Interface: DependencyGraph <a class="header-anchor" href="#interface-dependencygraph" aria-label="Permalink to &quot;Interface: DependencyGraph&quot;">​</a></h1><p>What of a function&#39;s weights can be removed.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-groups"></a> <code>groups</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./ChannelGroup.html"><code>Channel<wbr>Group</code></a>[]</td><td role="cell" data-label="Description">Neurons and channels, in the order of the leaves.</td></tr><tr role="row"><td role="cell"><a id="property-frozen"></a> <code>frozen</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./FrozenAxis.html"><code>Frozen<wbr>Axis</code></a>[]</td><td role="cell" data-label="Description">What must stay, and why.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/structure/interfaces/DependencyGraph.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DependencyGraph = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DependencyGraph as default
};
