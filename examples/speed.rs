fn main(){ let v:Vec<String>=std::env::args().skip(1).map(|f|std::fs::read_to_string(f).unwrap()).map(|s|s.splitn(3,"---\n").nth(2).map(str::to_owned).unwrap_or(s)).collect();
 let b:usize=v.iter().map(String::len).sum(); for _ in 0..3 { let t=std::time::Instant::now(); let mut k=0; for _ in 0..1000 { for s in &v { k+=yuelan::ingest::read_html(s).blocks().len(); } }
 println!("{:.1} MB/s {k}", b as f64*1000.0/1e6/t.elapsed().as_secs_f64()); } }
