;onmessage=async({data:[module,options,profile]})=>{
let glue;
const fresh=()=>(glue=createGlue()).start(module);
await fresh();
onmessage=async({data})=>{
let line="";
try{
const buffer=await new Response(data).arrayBuffer().catch(()=>0);
if(!glue)await fresh();
line=buffer?glue.judge(new Uint8Array(buffer),data.name,options,profile):"-";
if(buffer.byteLength>1e6)glue=0;
}catch(_){glue=0}
postMessage(line);
};
postMessage(0);
};
