import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"fishleg/structure","description":"What goes together in a network, found from its traced program, and the smaller network without it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/structure/index.md","filePath":"api/fishleg/structure/index.md"}');
const _sfc_main = { name: "api/fishleg/structure/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="fishleg-structure" tabindex="-1">fishleg/structure <a class="header-anchor" href="#fishleg-structure" aria-label="Permalink to &quot;fishleg/structure&quot;">​</a></h1><p>What goes together in a network, found from its traced program, and the smaller network without it.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/ChannelGroup.html">ChannelGroup</a></li><li><a href="./interfaces/FrozenAxis.html">FrozenAxis</a></li><li><a href="./interfaces/DependencyGraph.html">DependencyGraph</a></li><li><a href="./interfaces/DependencyGraphOptions.html">DependencyGraphOptions</a></li><li><a href="./interfaces/RemoveGroupsOptions.html">RemoveGroupsOptions</a></li><li><a href="./interfaces/Removed.html">Removed</a></li><li><a href="./interfaces/SmallerModel.html">SmallerModel</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/dependencyGraph.html">dependencyGraph</a></li><li><a href="./functions/removeGroups.html">removeGroups</a></li><li><a href="./functions/removedGroups.html">removedGroups</a></li><li><a href="./functions/smallerLayersModel.html">smallerLayersModel</a></li><li><a href="./functions/smallerModel.html">smallerModel</a></li></ul><h2 id="references" tabindex="-1">References <a class="header-anchor" href="#references" aria-label="Permalink to &quot;References&quot;">​</a></h2><h3 id="prunegroup" tabindex="-1">PruneGroup <a class="header-anchor" href="#prunegroup" aria-label="Permalink to &quot;PruneGroup&quot;">​</a></h3><p>Re-exports <a href="./../surgeon/interfaces/PruneGroup.html">PruneGroup</a></p><hr><h3 id="weightslice" tabindex="-1">WeightSlice <a class="header-anchor" href="#weightslice" aria-label="Permalink to &quot;WeightSlice&quot;">​</a></h3><p>Re-exports <a href="./../surgeon/interfaces/WeightSlice.html">WeightSlice</a></p><hr><h3 id="mask" tabindex="-1">Mask <a class="header-anchor" href="#mask" aria-label="Permalink to &quot;Mask&quot;">​</a></h3><p>Re-exports <a href="./../surgeon/type-aliases/Mask.html">Mask</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/structure/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
